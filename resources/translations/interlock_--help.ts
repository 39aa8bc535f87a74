<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="--help" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n more above</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↓ %n more below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>held %n time(s) by {0}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutBox</name>
    <message>
        <source>About Interlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the answer into the program, as a comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakPart</name>
    <message>
        <source>You say who goes next: click a thread, or press 1 for the first, 2 for the second. Left takes a step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>no schedule was found or loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no other branch: going back and choosing otherwise makes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after {0} steps, which is as far as a run goes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeTabs</name>
    <message>
        <source>A file that the program imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Step of Lane {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWiring</name>
    <message>
        <source>Open a lesson with a solution first: there is nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run yet: write a program that can be simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No failure was found so far: there is nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The failure found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of {0} steps and more cannot be read beside another one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseWiring</name>
    <message>
        <source>Open a folder of lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lesson?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson first: no lesson is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handouts (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handout is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what you have done here by that file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all marks, stars and drafts of all lessons?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message>
        <source>Turn into Python 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one on the left, open one, or begin with a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This text cannot be run yet: %n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to line {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileWiring</name>
    <message>
        <source>Ann and Bob each add 1 to the same counter. Watch one addition vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interlock ended before {0} was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed outside, and here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this place and find the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace every place, as one act of undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Try every schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it 1,000 times at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying every schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states so far, {1} a second. It gives up in {2} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states: no schedule fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states: no schedule fails, and yet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fails, but…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed in {0} states, but {1}. Fewer threads or smaller loops can be proved; a thousand random runs are quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run with at most {0} switches fails. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the simplest schedule that fails…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} random runs, {1} of them failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me (switches: {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes: {0}, and how many random runs end so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (only interleaved)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsWiring</name>
    <message>
        <source>unsafe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proved safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing fails, but…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixPart</name>
    <message>
        <source>Change the program on the left. It is mended when no schedule fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying every schedule…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Hint {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of that lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneOrder</name>
    <message>
        <source>Keep on Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up a challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonWiring</name>
    <message>
        <source>There is no lesson in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress cannot be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Press a line number to run until a thread is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>A fault of Interlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Interlock. Your text is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are in {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Output of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has printed nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartButton</name>
    <message>
        <source>{0}, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureWiring</name>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animations (*.gif *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictPart</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Programs</name>
    <message>
        <source>Open a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is gone from the disk; save it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python programs (*.py *.pyw);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>no copy of the text can be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberPart</name>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWiring</name>
    <message>
        <source>The program waits for somebody to type a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps so far; Ctrl+. stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule as text:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>no search can begin, for no temporary file can be made: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerWindow</name>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timer to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no notes for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, at step {0}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last stop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is told here in a sentence, once the text can be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is told here in a sentence. Press Right for the first one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskWiring</name>
    <message>
        <source>Switches so far: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken. Switches: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be done with {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextWiring</name>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Some of it has to be done by hand; Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ gives fractions in Python 3: write // to cut them off (line {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Python 3 now; Undo brings the old text back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random, by seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as CPython would</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schedule found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press 1 to 9 or a lane; Right lets the same thread go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each thread runs to its end before the next: nothing can go wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides which thread goes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a step is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a step is one access to shared data or a whole line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchPart</name>
    <message>
        <source>From the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>from source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what threads do to shared data: runs ordinary Python programs on a simulated machine, forwards, backwards and in every order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings of locks, marks and icons belong to this project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Two runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved safe: no schedule fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fails, but there are doubts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided: nothing failed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsafe: {0} of 100 random runs fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every schedule tried: {0} states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not every schedule tried: {0} states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same schedule tried on both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, run {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one axis: the same step stands in the same column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one axis: the last {0} of {1} columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>{0} was changed outside and is no program now: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: its encoding, {1}, lacks the character {2} in line {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>handout</name>
    <message>
        <source>Interlock: the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the run to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mended program, its threads in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so many steps each: {0}. As a schedule: `{1}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>&apos;{0}&apos; is no animation: choose one of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures are too many: at most {1}; choose fewer steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Line {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn into Python 3 does what there is to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>{0} does not hold at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each goes on to what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each goes on to line {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1}, and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1}, and goes on to line {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has taken one lock, and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has taken one lock, and goes on to line {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each wants what the next one has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits for {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} wants {1}, but {2} has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can never go on: it waits for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither can ever go on: each waits for the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can ever go on: each waits for the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died: {0}, line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {0}, held by {1} since line {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {0}, held by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits to be notified at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a permit of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {0} to be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the others at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for room in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for an item in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {0} to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken at the end, by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken at the end, by {0} since line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken for the moment by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken for the moment by {0} since line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saw it broken at line {1}: read {2} while {3} was changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saw it broken: read {2} while {3} was changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits for itself: a Lock cannot be taken twice, not even by its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} wait for each other: no thread can ever go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} wait for each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} by {1} was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken for the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {0} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old: it is {0} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} have come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} {1} in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the old {0} {1} in hand, it is {2} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saw {0} {1} while a rule was broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds, line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, the {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data is shared, only locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shared so far: there is only one thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data is shared so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hole: not one lock for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, no lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>this run: deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run left what is simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run ended well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Right for the first step, or a digit to choose the thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>A newer version of Interlock wrote the settings; its layout is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings were not understood and are as at first: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {0} are broken and cannot be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were broken and are as at first; the old file is {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings cannot be kept in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of unsaved texts and progress in lessons cannot be kept in {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of unsaved texts and progress in lessons are in {0}, which may be emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
