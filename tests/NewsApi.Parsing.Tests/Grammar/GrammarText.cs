using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Grammar;

/// <summary>One paragraph as the grammar sees it, with the tokens of the places that bars mark: "Smith, a teacher, |said|".</summary>
internal sealed class GrammarText : IDisposable
{
    private readonly IReadOnlyList<TextSpan> _marked;

    private GrammarText(ArticleReading reading, IReadOnlyList<TextSpan> marked) => (Reading, _marked) = (reading, marked);

    public ArticleReading Reading { get; }

    public SentenceTokens Sentence => Reading.Sentences[0];

    /// <summary>The first token of the marked words.</summary>
    public int First(int mark = 0) => TokenAt(token => token.Start >= _marked[mark].Start);

    /// <summary>The last token of the marked words.</summary>
    public int Last(int mark = 0) => TokenAt(token => token.End >= _marked[mark].End);

    public string Words(int first, int end) => Reading.Slice(first, end).ToString();

    public string Words(NounPhrase phrase) => phrase.Found ? Words(phrase.First, phrase.End) : "";

    public static GrammarText Read(string marked)
    {
        var (text, spans) = MarkedText.Read(marked);
        var reading = new ArticleReading(text, new TokenList(text.Length));
        Tokenizer.Read(text, new TextSpan(0, text.Length), reading.Tokens);
        reading.Paragraphs.Add(new ParagraphTokens(0, reading.Tokens.Count, new TextSpan(0, text.Length), Section: 0));
        MarkScanner.Scan(reading);
        CuePhrases.Mark(reading);
        SentenceSplitter.Split(reading);
        NameScanner.Scan(reading);
        return new GrammarText(reading, spans);
    }

    public void Dispose() => Reading.Tokens.Dispose();

    private int TokenAt(Predicate<Token> isMeant) => Array.FindIndex(Reading.Tokens.AsSpan().ToArray(), isMeant);
}
