using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.Search.Index;

/// <summary>The few ways in which a field can be indexed. Nothing is stored: the database has it.</summary>
internal static class FieldTypes
{
    /// <summary>Analysed, with positions for phrases.</summary>
    public static readonly FieldType Text = Freeze(new FieldType { IsIndexed = true, IsTokenized = true });

    /// <summary>Analysed, but only which documents have a word.</summary>
    public static readonly FieldType WordList = Freeze(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    private static readonly FieldType Exact = Freeze(new FieldType
    {
        IsIndexed = true,
        IsTokenized = false,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    /// <summary>A term to filter by.</summary>
    public static void Term(this Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new Field(field, value, Exact));
        }
    }

    /// <summary>A value to filter, order or count by.</summary>
    public static void Number(this Document document, string field, long value) =>
        document.Add(new NumericDocValuesField(field, value));

    /// <summary>A text to order or count by.</summary>
    public static void Order(this Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    /// <summary>Texts to count by.</summary>
    public static void Counts(this Document document, string field, IEnumerable<string?> values)
    {
        foreach (var value in values.OfType<string>().Distinct())
        {
            document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    /// <summary>Terms to filter by and to count.</summary>
    public static void Facets(this Document document, string field, IReadOnlyCollection<string?> values)
    {
        document.Counts(field, values);
        foreach (var value in values.OfType<string>().Distinct())
        {
            document.Term(field, value);
        }
    }

    private static FieldType Freeze(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
