using System.Collections.Frozen;

namespace NewsApi.Search.Query;

/// <summary>The names of fields in a query.</summary>
internal static class QueryFields
{
    public const string After = "after";
    public const string Before = "before";

    private static readonly FrozenDictionary<string, QueryField> Fields =
        Enum.GetValues<QueryField>().ToFrozenDictionary(field => field.ToString().ToLowerInvariant());

    public static bool IsKnown(string name) => name is After or Before || Fields.ContainsKey(name);

    /// <summary>The field of a name; null for a date.</summary>
    public static QueryField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;
}
