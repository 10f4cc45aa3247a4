namespace NewsApi.Data;

/// <summary>A prepared statement that writes rows. Its parameters are set by position.</summary>
internal abstract class RowStatement
{
    /// <summary>Sets a parameter to a value as the database stores it, or to null.</summary>
    public abstract void Set(int at, object? value);

    /// <summary>Runs the statement; returns the keys that it generates.</summary>
    public abstract List<long> Run();
}
