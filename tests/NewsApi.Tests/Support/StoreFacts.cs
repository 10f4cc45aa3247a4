namespace NewsApi.Tests.Support;

/// <summary>A test of SQLite itself, such as of its files; it is skipped where the tests run on PostgreSQL.</summary>
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute() => Skip = TestDatabase.SkipSqlite;
}

/// <summary>The same with data.</summary>
internal sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute() => Skip = TestDatabase.SkipSqlite;
}

/// <summary>A test of what only PostgreSQL can do, such as serve several servers; it is skipped where the tests run on SQLite.</summary>
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = TestDatabase.IsPostgreSql ? null : "NEWSAPI_TEST_POSTGRES has no connection string.";
}

/// <summary>A theory that needs PostgreSQL.</summary>
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = TestDatabase.IsPostgreSql ? null : "NEWSAPI_TEST_POSTGRES has no connection string.";
}
