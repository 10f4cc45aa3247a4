using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data;

/// <summary>How a statement takes the values of rows. Each provider has its own.</summary>
internal abstract class RowForm
{
    /// <summary>How many of so many rows one statement inserts.</summary>
    public abstract int CountInserted(int rows);

    /// <summary>How many of so many rows one statement updates.</summary>
    public abstract int CountUpdated(int rows);

    /// <summary>How often a statement for so many rows has a parameter for each column.</summary>
    public abstract int CountParameters(int rows);

    /// <summary>An INSERT of so many rows.</summary>
    public abstract string Insert(string table, IReadOnlyList<string> columns, int rows);

    /// <summary>An UPDATE of the rows that the last column identifies.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="newValue">Returns the new value of a column, given its number and the SQL of its stored and its passed value.</param>
    public abstract string Update(string table, IReadOnlyList<string> columns, Func<int, string, string, string> newValue);

    public abstract DbParameter CreateParameter(DbCommand command, string name, IProperty property);

    /// <summary>Sets the parameters to the values that <paramref name="valueAt"/> returns for a row and a column.</summary>
    public abstract void SetValues(DbCommand command, IReadOnlyList<IProperty> columns, int rows, Func<int, int, object?> valueAt);

    protected static object? ToStored(IProperty property, object? value) =>
        property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
