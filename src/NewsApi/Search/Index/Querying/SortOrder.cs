using System.Text.Json;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>The sort orders of results, and positions in them. The id is always the last key.</summary>
internal static class SortOrder
{
    /// <summary>Sorts by <paramref name="keys"/>; by relevance where there are none.</summary>
    public static Sort Of(IReadOnlyList<SortKey> keys)
    {
        var fields = keys.Count == 0 ? [SortField.FIELD_SCORE] : keys.Select(Of).ToList();
        fields.Add(new SortField(Fields.Id, SortFieldType.INT64));
        return new Sort([.. fields]);
    }

    /// <summary>The keys of a hit, as a cursor holds them.</summary>
    public static IReadOnlyList<JsonElement> ToKeys(FieldDoc hit) => [.. hit.Fields.Select(ToKey)];

    /// <summary>The hit with these keys, after which a page begins.</summary>
    public static FieldDoc ToFieldDoc(Sort sort, IReadOnlyList<JsonElement> keys) =>
        new(int.MaxValue, 0, [.. sort.GetSort().Zip(keys, (field, key) => ToValue(field.Type, key))]);

    private static JsonElement ToKey(object? value) => value switch
    {
        BytesRef text => JsonSerializer.SerializeToElement(text.Utf8ToString()),
        J2N.Numerics.Int64 number => JsonSerializer.SerializeToElement((long)number),
        J2N.Numerics.Single score => JsonSerializer.SerializeToElement((float)score),
        J2N.Numerics.Double fraction => JsonSerializer.SerializeToElement((double)fraction),
        _ => JsonSerializer.SerializeToElement<string?>(null),
    };

    private static object? ToValue(SortFieldType type, JsonElement key) => type switch
    {
        SortFieldType.SCORE => J2N.Numerics.Single.GetInstance(key.GetSingle()),
        SortFieldType.INT64 => J2N.Numerics.Int64.GetInstance(key.GetInt64()),
        SortFieldType.DOUBLE => J2N.Numerics.Double.GetInstance(key.GetDouble()),
        _ => key.GetString() is { } text ? new BytesRef(text) : null,
    };

    private static SortField Of(SortKey key) => key.Member switch
    {
        // The best first, with or without '-'.
        "relevance" => SortField.FIELD_SCORE,
        "publishedAt" => Number(Fields.ListedAt, key),
        "createdAt" => Number(Fields.CreatedAt, key),
        "updatedAt" => Number(Fields.UpdatedAt, key),
        "wordCount" => Number(Fields.WordCount, key),
        "quoteCount" => Number(Fields.QuoteCount, key),
        "id" => Number(Fields.Id, key),
        "impact" => Number(Fields.QuoteWordCount, key),
        "position" => Number(Fields.Position, key),
        "confidence" => new SortField(Fields.Confidence, SortFieldType.DOUBLE, key.Descending),
        "headline" => Text(Fields.HeadlineOrder, key),
        "source" => Text(Fields.SourceOrder, key),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Member, "The validator refuses any other member."),
    };

    private static SortField Text(string field, SortKey key) => new(field, SortFieldType.STRING, key.Descending);

    private static SortField Number(string field, SortKey key) => new(field, SortFieldType.INT64, key.Descending);
}
