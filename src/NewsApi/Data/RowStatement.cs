namespace NewsApi.Data;

/// <summary>A prepared statement that writes rows.</summary>
internal abstract class RowStatement
{
    /// <summary>Runs the statement for so many rows; returns the keys that it generates.</summary>
    /// <param name="rows">How many rows it writes.</param>
    /// <param name="valueAt">Returns what the database stores for a row and a column, or null.</param>
    public abstract List<long> Run(int rows, Func<int, int, object?> valueAt);
}
