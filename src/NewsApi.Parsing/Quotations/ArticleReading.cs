using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>What the steps of the second phase know of one article so far.</summary>
internal sealed class ArticleReading(string text, TokenList tokens)
{
    private const int LongestShared = 16;

    // News says a name about so often.
    private const int CharactersOfMention = 80;

    private readonly string?[] _shared = new string?[64];

    public string Text { get; } = text;

    public TokenList Tokens { get; } = tokens;

    public List<ParagraphTokens> Paragraphs { get; } = [];

    public List<QuotedRun> Runs { get; } = [];

    public List<SentenceTokens> Sentences { get; } = [];

    public List<NameMention> Mentions { get; } = new(text.Length / CharactersOfMention);

    public List<Entity> Entities { get; } = [];

    /// <summary>What looked odd so far.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether the words of the rules are those of the text: who said what is read in English only.</summary>
    public bool IsEnglish { get; set; }

    /// <summary>Pronouns and heads of descriptions that mean one of two people about as likely, by their token.</summary>
    public Dictionary<int, (int First, int Second)> Ambiguous { get; } = [];

    /// <summary>Pronouns and heads of descriptions that might mean another person, by their token.</summary>
    public HashSet<int> Close { get; } = [];

    /// <summary>Whether the token opens a quotation.</summary>
    public bool Opens(int token) => Tokens[token].Run is >= 0 and var run && Runs[run].Open == token;

    /// <summary>The token after <paramref name="token"/>, quotations counting as one.</summary>
    public int Next(int token) => Tokens[token].Run is >= 0 and var run ? Runs[run].End : token + 1;

    /// <summary>The token before <paramref name="token"/>, quotations counting as one (their opening mark).</summary>
    public int Previous(int token) => token > 0 && Tokens[token - 1].Run is >= 0 and var run ? Runs[run].Open : token - 1;

    public ReadOnlySpan<char> Slice(int first, int end) => Text.AsSpan(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);

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

/// <summary>The tokens of one paragraph.</summary>
internal readonly record struct ParagraphTokens(int First, int End, TextSpan Span, int Section);

/// <summary>The tokens of one sentence; a quotation inside it counts as one of its words.</summary>
internal readonly record struct SentenceTokens(int First, int End, int Paragraph);
