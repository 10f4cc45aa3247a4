using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Structure;

namespace NewsApi.Parsing.Quotations;

/// <summary>The second phase: what stands between quotation marks, and whose words it is.</summary>
internal sealed class QuoteReader
{
    private readonly string _text;
    private readonly List<Passage> _passages = [];
    private readonly List<AttributedRun> _runs = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private QuoteReader(string text) => _text = text;

    public static QuoteReading Read(string text, ArticleLayout layout)
    {
        var reader = new QuoteReader(text);
        reader.ReadPassages(layout);
        People.Read(text, reader._passages);
        new Attributor(text, reader._passages, reader._runs).Attribute();
        var builder = new QuoteBuilder(text);
        var marked = builder.Build(reader._runs);
        var indirect = new IndirectReader(text, reader._passages, reader._runs).Read()
            .Select(found => builder.ToQuote(found.Passage, found.Speech, found.Resolution));
        return new QuoteReading([.. marked.Concat(indirect).OrderBy(quote => quote.Span.Start)], builder.Speakers, reader._diagnostics);
    }

    private void ReadPassages(ArticleLayout layout)
    {
        var scanner = new QuotationScanner(_text, _diagnostics);
        var isSingle = SingleMarks.AreQuotationMarks(_text);
        for (var section = 0; section < layout.Sections.Count; section++)
        {
            var paragraphs = layout.Sections[section].Paragraphs;
            for (var at = 0; at < paragraphs.Count; at++)
            {
                TextSpan? next = at + 1 < paragraphs.Count ? paragraphs[at + 1] : null;
                var runs = isSingle ? SingleMarks.Scan(_text, paragraphs[at]) : scanner.Scan(paragraphs[at], next);
                Add(new Passage(_text, _passages.Count, section, paragraphs[at], runs));
            }
        }
    }

    private void Add(Passage passage)
    {
        _passages.Add(passage);
        for (var token = 0; token < passage.Tokens.Count; token++)
        {
            if (passage.Tokens[token].Run is >= 0 and var run)
            {
                _runs.Add(new AttributedRun(passage, run, token));
            }
        }
    }
}

/// <summary>What the second phase found.</summary>
internal sealed record QuoteReading(
    IReadOnlyList<ParsedQuote> Quotes, IReadOnlyList<ParsedSpeaker> Speakers, IReadOnlyList<Diagnostic> Diagnostics);
