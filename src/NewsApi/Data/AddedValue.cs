namespace NewsApi.Data;

/// <summary>What is added to a column: a number, or a time that replaces a later or an earlier one.</summary>
internal sealed record AddedValue(string Column, AddedValueRule Rule, object? Value)
{
    /// <summary>The new value of the column, as SQL; null changes nothing.</summary>
    public string Sum(string column, string added) => Rule switch
    {
        AddedValueRule.Earliest => $"CASE WHEN {column} <= {added} THEN {column} ELSE COALESCE({added}, {column}) END",
        AddedValueRule.Latest => $"CASE WHEN {column} >= {added} THEN {column} ELSE COALESCE({added}, {column}) END",
        _ => $"{column} + {added}",
    };
}

/// <summary>What is added to the row with this id.</summary>
internal sealed record AddedRow(long Id, IReadOnlyList<AddedValue> Values);

internal enum AddedValueRule
{
    Number,
    Earliest,
    Latest,
}
