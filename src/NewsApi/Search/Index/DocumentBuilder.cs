using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsApi.Search.Index.Analysis;
using Token = NewsApi.Search.Index.Analysis.Token;

namespace NewsApi.Search.Index;

/// <summary>Builds a document of the index. Nothing is stored in it: the database has everything.</summary>
internal sealed class DocumentBuilder
{
    private static readonly FieldType WithPositions = Freeze(new FieldType { IsIndexed = true, IsTokenized = true });
    private static readonly FieldType DocumentsOnly = Freeze(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    private readonly Document _document = new();
    private readonly List<Token> _facts = [];

    public Document Build()
    {
        _document.Add(new TokensField(Fields.Facts, _facts, DocumentsOnly));
        return _document;
    }

    /// <summary>Adds words as printed and by stem, with their positions.</summary>
    public void Text(string field, IEnumerable<Token> tokens) => _document.Add(new TokensField(field, tokens, WithPositions));

    /// <summary>Adds a name. Names are not stemmed, whatever the language; but some have an English possessive.</summary>
    public void Name(string field, string name) =>
        Text(field, TermCache.In(AnalysisLanguage.English).Tokenize(name.AsMemory(), withStems: false));

    /// <summary>Adds a fact to filter by: see <see cref="Facts"/>.</summary>
    public void Fact(string fact, string? value)
    {
        if (value is not null)
        {
            _facts.Add(new Token(Facts.TextOf(fact, value), 1));
        }
    }

    /// <summary>Adds a number to filter, sort or count by.</summary>
    public void Number(string field, long value) => _document.Add(new NumericDocValuesField(field, value));

    /// <summary>Adds a fraction to filter or sort by.</summary>
    public void Number(string field, double value) => _document.Add(new DoubleDocValuesField(field, value));

    /// <summary>Adds a text to sort by, or to count as a facet.</summary>
    public void Value(string field, string? value)
    {
        if (value is not null)
        {
            _document.Add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    /// <summary>Adds one of several values to count as a facet.</summary>
    public void Values(string field, string value) => _document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));

    /// <summary>Adds one of several ids to filter by and to count as a facet.</summary>
    public void Facet(string fact, long? id)
    {
        if (id?.ToString() is { } value)
        {
            Values(fact, value);
            Fact(fact, value);
        }
    }

    private static FieldType Freeze(FieldType type)
    {
        type.Freeze();
        return type;
    }

    private sealed class TokensField(string name, IEnumerable<Token> tokens, FieldType type) : Field(name, type)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => SequenceTokenStream.Of(tokens);
    }
}
