using Lucene.Net.Search;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>The orders of results. The id is always the last key.</summary>
internal static class Orders
{
    /// <summary>Orders by <paramref name="keys"/>; by relevance where there are none.</summary>
    public static Sort Of(IReadOnlyList<SortKey> keys)
    {
        var fields = keys.Count == 0 ? [SortField.FIELD_SCORE] : keys.Select(Of).ToList();
        fields.Add(new SortField(Fields.Id, SortFieldType.INT64));
        return new Sort([.. fields]);
    }

    private static SortField Of(SortKey key) => key.Member switch
    {
        // The best first, however it is asked for.
        "relevance" => SortField.FIELD_SCORE,
        "publishedAt" => Number(Fields.ListedAt, key),
        "createdAt" => Number(Fields.CreatedAt, key),
        "updatedAt" => Number(Fields.UpdatedAt, key),
        "wordCount" => Number(Fields.WordCount, key),
        "quoteCount" => Number(Fields.QuoteCount, key),
        "id" => Number(Fields.Id, key),
        "position" => Text(Fields.Position, key),
        "confidence" => Text(Fields.Confidence, key),
        "headline" => Text(Fields.HeadlineOrder, key),
        "source" => Text(Fields.SourceOrder, key),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Member, "The validator lets no other through."),
    };

    private static SortField Text(string field, SortKey key) => new(field, SortFieldType.STRING, key.Descending);

    private static SortField Number(string field, SortKey key) => new(field, SortFieldType.INT64, key.Descending);
}
