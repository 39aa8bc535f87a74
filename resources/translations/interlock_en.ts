<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>held %n time(s) by {0}</source>
        <translation>
            <numerusform>held by {0}</numerusform>
            <numerusform>held %n times by {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n more above</source>
        <translation>
            <numerusform>↑ %n more above</numerusform>
            <numerusform>↑ %n more above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↓ %n more below</source>
        <translation>
            <numerusform>↓ %n more below</numerusform>
            <numerusform>↓ %n more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s)</source>
        <translation>
            <numerusform>%n lock</numerusform>
            <numerusform>%n locks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es)</source>
        <translation>
            <numerusform>%n switch</numerusform>
            <numerusform>%n switches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line is folded</numerusform>
            <numerusform>%n more lines are folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>%n line(s) are yours</source>
        <translation>
            <numerusform>%n line is yours</numerusform>
            <numerusform>%n lines are yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>still %n star(s)</source>
        <translation>
            <numerusform>still %n star</numerusform>
            <numerusform>still %n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message numerus="yes">
        <source>This text cannot be run yet: %n problem(s)</source>
        <translation>
            <numerusform>This text cannot be run yet: %n problem</numerusform>
            <numerusform>This text cannot be run yet: %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeController</name>
    <message numerus="yes">
        <source>Next rung: {0}. {1}
%n switch(es) are enough.</source>
        <translation>
            <numerusform>Next rung: {0}. {1}
%n switch is enough.</numerusform>
            <numerusform>Next rung: {0}. {1}
%n switches are enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusController</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndecidedCard</name>
    <message numerus="yes">
        <source>Go on for %n minute(s)</source>
        <translation>
            <numerusform>Go on for %n minute</numerusform>
            <numerusform>Go on for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es)</source>
        <translation>
            <numerusform>%n switch</numerusform>
            <numerusform>%n switches</numerusform>
        </translation>
    </message>
</context>
</TS>
