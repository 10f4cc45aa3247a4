using Lucene.Net.Search;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>Adds the conditions of filters. A condition that is not set adds nothing.</summary>
internal static class FilterClauses
{
    /// <summary>One of the wanted values of a fact, and none of the unwanted ones.</summary>
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

    /// <summary>A value of at least <paramref name="least"/>.</summary>
    public static void AtLeast(this List<BooleanClause> clauses, string field, double? least)
    {
        if (least is not null)
        {
            clauses.Add(new BooleanClause(Matching.AtLeast(field, least.Value), Occur.MUST));
        }
    }
}
