import re
import secrets
import uuid

u = uuid.uuid4()
print(len(str(u)), u.version, bool(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", str(u))))
print(uuid.uuid4() != uuid.uuid4(), len(u.bytes), len(u.hex), uuid.UUID(str(u)) == u)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
print(uuid.UUID(int=5), uuid.UUID("12345678123456781234567812345678"))
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), 0 <= secrets.randbelow(10) < 10)
print(secrets.choice("aaa"), secrets.compare_digest("abc", "abc"), len(secrets.token_urlsafe(16)) >= 20)
