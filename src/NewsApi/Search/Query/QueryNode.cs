using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>A part of a query, with its span in the text of the query.</summary>
internal abstract record QueryNode(TextSpan Span);

/// <summary>A word as typed; it may hold several words for the index ("COVID-19").</summary>
internal sealed record WordNode(string Text, QueryField? Field, TextSpan Span) : QueryNode(Span);

/// <summary>Consecutive words as printed.</summary>
internal sealed record PhraseNode(string Text, QueryField? Field, TextSpan Span) : QueryNode(Span);

/// <summary>Words that begin so.</summary>
internal sealed record PrefixNode(string Text, QueryField? Field, TextSpan Span) : QueryNode(Span);

/// <summary>Both, with at most <paramref name="Distance"/> words between them, in any order.</summary>
internal sealed record NearNode(QueryNode Left, QueryNode Right, int Distance, TextSpan Span) : QueryNode(Span);

/// <summary>Listed at <paramref name="Time"/> or later; or before it.</summary>
internal sealed record DateNode(bool IsAfter, DateTime Time, TextSpan Span) : QueryNode(Span);

/// <summary>Not this.</summary>
internal sealed record NotNode(QueryNode Child, TextSpan Span) : QueryNode(Span);

/// <summary>All of these.</summary>
internal sealed record AllNode(IReadOnlyList<QueryNode> Children, TextSpan Span) : QueryNode(Span);

/// <summary>Any of these.</summary>
internal sealed record AnyNode(IReadOnlyList<QueryNode> Children, TextSpan Span) : QueryNode(Span);

internal static class QueryNodes
{
    /// <summary>The field of the words of a node; null for none in particular.</summary>
    public static QueryField? FieldOf(this QueryNode node) => node switch
    {
        WordNode word => word.Field,
        PhraseNode phrase => phrase.Field,
        PrefixNode prefix => prefix.Field,
        NearNode near => near.Left.FieldOf(),
        _ => null,
    };
}

/// <summary>The field of a word; without one, it is searched in all text of an article, quote or speaker.</summary>
internal enum QueryField
{
    Headline,
    Heading,
    Lead,
    Body,
    Quote,
    Speaker,
    Source,
    Tag,
}
