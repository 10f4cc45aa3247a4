using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>The few ways in which a field can be indexed. Nothing is stored: the database has it.</summary>
internal static class FieldTypes
{
    private static readonly FieldType Positions = Freeze(new FieldType { IsIndexed = true, IsTokenized = true });

    // Which documents have a term, and nothing more.
    private static readonly FieldType Occurrence = Freeze(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    /// <summary>Words with their positions, for phrases.</summary>
    public static void Text(this Document document, string field, List<WordForms> words, IndexedForm form) =>
        document.Add(new TermsField(field, words, form, Positions));

    /// <summary>A name: the same in every language and without a stem; but some have an English possessive.</summary>
    public static void Name(this Document document, string field, string name) =>
        document.Text(field, KnownWords.In(AnalysisLanguage.English).Read(name), IndexedForm.Printed);

    /// <summary>The words as printed that are not their own stems; only which documents have them.</summary>
    public static void WordList(this Document document, string field, List<WordForms> words) =>
        document.Add(new TermsField(field, words, IndexedForm.PrintedUnlikeStem, Occurrence));

    /// <summary>A fact to filter by: see <see cref="Facts"/>.</summary>
    public static void Fact(this Document document, string fact, string? value)
    {
        if (value is not null)
        {
            FactsOf(document).Add(fact, value);
        }
    }

    /// <summary>A value to filter, order or count by.</summary>
    public static void Number(this Document document, string field, long value) =>
        document.Add(new NumericDocValuesField(field, value));

    /// <summary>
    /// A value of few that occur, to filter or order by; see <see cref="OrderedText"/>. Lucene measures an array for each
    /// number that it takes in: as a text, the value costs a fifth of that.
    /// </summary>
    public static void Value(this Document document, string field, long value) => document.Order(field, OrderedText.Of(value));

    /// <summary>The same for a value that is no whole number.</summary>
    public static void Value(this Document document, string field, double value) => document.Order(field, OrderedText.Of(value));

    /// <summary>A text to order or count by.</summary>
    public static void Order(this Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    /// <summary>A text to count by, of several.</summary>
    public static void Count(this Document document, string field, string value) =>
        document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));

    /// <summary>A fact to filter by and to count, of several.</summary>
    public static void Facet(this Document document, string fact, long? id)
    {
        if (id?.ToString() is { } value)
        {
            document.Count(fact, value);
            document.Fact(fact, value);
        }
    }

    // They come first: each of them would look for the field among all others.
    private static FactsField FactsOf(Document document)
    {
        if (document.Fields is [FactsField first, ..])
        {
            return first;
        }

        var facts = new FactsField(Occurrence);
        document.Fields.Insert(0, facts);
        return facts;
    }

    private static FieldType Freeze(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
