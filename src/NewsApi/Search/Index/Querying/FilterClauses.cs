using Lucene.Net.Search;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>The conditions of which filters are made. Those that ask for nothing add nothing.</summary>
internal static class FilterClauses
{
    /// <summary>One of the values wanted of a fact, and none of those unwanted.</summary>
    public static void Any(this List<BooleanClause> clauses, string fact, AnyOf<string> values)
    {
        if (values.Wanted is not null)
        {
            clauses.Add(new BooleanClause(Matching.AnyFact(fact, [.. values.Wanted]), Occur.MUST));
        }

        if (values.Unwanted.Count > 0)
        {
            clauses.Add(new BooleanClause(Matching.AnyFact(fact, [.. values.Unwanted]), Occur.MUST_NOT));
        }
    }

    /// <summary>A value of at least <paramref name="from"/> and below <paramref name="to"/>.</summary>
    public static void Range(this List<BooleanClause> clauses, string field, long? from, long? to)
    {
        if (from is not null || to is not null)
        {
            clauses.Add(new BooleanClause(Matching.Range(field, from, to), Occur.MUST));
        }
    }

    /// <summary>The same of values that are kept as <see cref="OrderedText"/>.</summary>
    public static void Range(this List<BooleanClause> clauses, string field, string? from, string? to)
    {
        if (from is not null || to is not null)
        {
            clauses.Add(new BooleanClause(Matching.Range(field, from, to), Occur.MUST));
        }
    }
}
