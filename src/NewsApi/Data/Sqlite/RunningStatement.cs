namespace NewsApi.Data.Sqlite;

/// <summary>A statement that is run until this is disposed of.</summary>
internal readonly struct RunningStatement(SqliteStatement statement) : IDisposable
{
    public SqliteStatement Row => statement;

    public bool Step() => statement.Step();

    public void Dispose() => statement.Reset();
}
