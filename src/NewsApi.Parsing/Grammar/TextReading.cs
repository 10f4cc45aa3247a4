using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>A text as tokens, paragraphs, sentences, quotations and names: all that the grammar needs to know of an article.</summary>
internal class TextReading(string text, TokenList tokens)
{
    private const int LongestShared = 16;

    // News says a name about so often.
    private const int CharactersOfMention = 80;

    private readonly string?[] _shared = new string?[64];

    /// <summary>The language of the text; null where it is none that is known.</summary>
    public Language? Language { get; set; }

    /// <summary>Whether the rules read the text by the words of another language than English.</summary>
    public bool HasOtherRules => Language is { HasRules: true };

    public string Text { get; } = text;

    public TokenList Tokens { get; } = tokens;

    public List<ParagraphTokens> Paragraphs { get; } = [];

    public List<QuotedRun> Runs { get; } = [];

    public List<SentenceTokens> Sentences { get; } = [];

    public List<NameMention> Mentions { get; } = new(text.Length / CharactersOfMention);

    /// <summary>Whether the token opens a quotation.</summary>
    public bool Opens(int token) => Tokens[token].Run is >= 0 and var run && Runs[run].Open == token;

    /// <summary>The token after <paramref name="token"/>, quotations counting as one.</summary>
    public int Next(int token) => Tokens[token].Run is >= 0 and var run ? Runs[run].End : token + 1;

    /// <summary>The token before <paramref name="token"/>, quotations counting as one (their opening mark).</summary>
    public int Previous(int token) => token > 0 && Tokens[token - 1].Run is >= 0 and var run ? Runs[run].Open : token - 1;

    /// <summary>The sentence in which the token stands.</summary>
    public SentenceTokens SentenceOf(int token) => Sentences[Tokens[token].Sentence];

    public ReadOnlySpan<char> Slice(int first, int end) => Text.AsSpan(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);

    public ReadOnlySpan<char> WordAt(int token) => Slice(token, token + 1);

    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The pieces of a quotation, joined by one space.</summary>
    public string TextOf(TextSpan[] spans) => spans.Length == 1 ? spans[0].In(Text) : string.Join(' ', spans.Select(span => span.In(Text)));

    public Mention MentionOf(int first, int end)
    {
        var span = SpanOf(first, end);
        return new Mention(TextOf(span), span);
    }

    // "said" and "he" come again and again: one string does for all.
    private string TextOf(TextSpan span)
    {
        var words = span.SliceOf(Text);
        if (words.Length > LongestShared)
        {
            return words.ToString();
        }

        ref var shared = ref _shared[(words[0] + words[^1] * 7 + words.Length * 31) % _shared.Length];
        return shared is not null && words.SequenceEqual(shared) ? shared : shared = words.ToString();
    }
}
