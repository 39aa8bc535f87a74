"""The modelled standard library: which names each module has."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Final = {
    "__future__": """
        absolute_import annotations division generator_stop generators nested_scopes
        print_function unicode_literals with_statement
        """,
    "abc": "ABC ABCMeta abstractmethod",
    "collections": "Counter OrderedDict abc defaultdict deque namedtuple",
    "collections.abc": """
        Callable Collection Container Generator Hashable ItemsView Iterable Iterator
        KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible
        Sequence Set Sized ValuesView
        """,
    "concurrent": "futures",
    "concurrent.futures": """
        ALL_COMPLETED CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future
        InvalidStateError ThreadPoolExecutor TimeoutError as_completed wait
        """,
    "contextlib": """
        AbstractContextManager ExitStack closing contextmanager nullcontext suppress
        """,
    "dataclasses": """
        FrozenInstanceError KW_ONLY asdict astuple dataclass field fields is_dataclass
        replace
        """,
    "datetime": "MAXYEAR MINYEAR UTC date datetime time timedelta timezone",
    "enum": "Enum Flag IntEnum auto unique",
    "functools": """
        cache cached_property cmp_to_key lru_cache partial reduce total_ordering
        update_wrapper wraps
        """,
    "itertools": """
        accumulate chain combinations combinations_with_replacement count cycle dropwhile
        filterfalse groupby islice pairwise permutations product repeat starmap takewhile
        tee zip_longest
        """,
    "logging": """
        CRITICAL DEBUG ERROR INFO Logger NOTSET WARNING basicConfig critical debug error
        exception getLogger info log warning
        """,
    "math": """
        acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees
        dist e erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot
        inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf
        nan nextafter perm pi pow prod radians remainder sin sinh sqrt tan tanh tau trunc
        ulp
        """,
    "operator": """
        abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem
        gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert
        ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt
        matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv
        truth xor
        """,
    "queue": "Empty Full LifoQueue PriorityQueue Queue SimpleQueue",
    "random": """
        Random choice choices expovariate gauss getrandbits randint random randrange sample
        seed shuffle uniform
        """,
    "string": """
        ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits
        printable punctuation whitespace
        """,
    "sys": """
        argv exit getswitchinterval maxsize setswitchinterval stderr stdout version_info
        """,
    "threading": """
        Barrier BoundedSemaphore BrokenBarrierError Condition Event Lock RLock Semaphore
        TIMEOUT_MAX Thread ThreadError Timer activeCount active_count currentThread
        current_thread enumerate get_ident get_native_id local main_thread
        """,
    "time": """
        monotonic monotonic_ns perf_counter perf_counter_ns process_time sleep time time_ns
        """,
    "typing": """
        Annotated Any AnyStr Callable ClassVar Collection Container ContextManager Counter
        DefaultDict Deque Dict Final FrozenSet Generator Generic Hashable ItemsView
        Iterable Iterator KeysView List Literal Mapping MutableMapping MutableSequence
        MutableSet NamedTuple Never NewType NoReturn Optional OrderedDict ParamSpec
        Protocol Reversible Self Sequence Set Sized SupportsFloat SupportsInt
        TYPE_CHECKING Text Tuple Type TypeAlias TypeVar Union ValuesView assert_never cast
        final overload runtime_checkable
        """,
}

MODULES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {module: frozenset(names.split()) for module, names in _NAMES.items()}
)
"""Every module that can be imported, with the names it has; submodules are names too."""
