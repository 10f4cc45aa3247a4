namespace NewsApi.Parsing.Quotations;

/// <summary>One paragraph as the rules of attribution see it: tokens, quotations and sentences.</summary>
internal sealed class Passage
{
    // Longer ones are no sentences but lists without a stop; the rules look through a whole sentence for each quotation.
    private const int MaxSentence = 250;

    private readonly string _text;
    private readonly int[] _sentenceOf;
    private readonly int[] _mentionOf;
    private readonly int[] _leadOf;
    private readonly List<int> _sentenceStarts = [0];

    public Passage(string text, int index, int section, TextSpan span, List<QuotedRun> runs)
    {
        _text = text;
        Index = index;
        Section = section;
        Span = span;
        Runs = runs;
        Tokens = Tokenizer.Read(text, span, runs);
        _sentenceOf = new int[Tokens.Count];
        _mentionOf = new int[Tokens.Count];
        _leadOf = new int[Tokens.Count];
        SplitSentences();
    }

    /// <summary>From 0, over the whole article.</summary>
    public int Index { get; }

    public int Section { get; }

    public TextSpan Span { get; }

    public List<QuotedRun> Runs { get; }

    public List<Token> Tokens { get; }

    /// <summary>The names in it, in token order; filled by <see cref="Speakers.People"/>.</summary>
    public List<Speakers.NameMention> Mentions { get; } = [];

    public int SentenceStart(int token) => _sentenceStarts[_sentenceOf[token]];

    public int SentenceEnd(int token) =>
        _sentenceOf[token] + 1 < _sentenceStarts.Count ? _sentenceStarts[_sentenceOf[token] + 1] : Tokens.Count;

    public ReadOnlySpan<char> Word(int token) => Tokens[token].In(_text);

    public bool IsWord(int token, string word) =>
        token >= 0 && token < Tokens.Count && Tokens[token].Kind == TokenKind.Word
        && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int token, char mark) =>
        token >= 0 && token < Tokens.Count && Tokens[token].Kind == TokenKind.Mark && _text[Tokens[token].Start] == mark;

    /// <summary>The last code unit inside the marks of a quotation.</summary>
    public char LastOf(int quote) => _text[Runs[Tokens[quote].Run].Inner.End - 1];

    public bool IsDash(int token) => IsMark(token, '—') || IsMark(token, '–') || IsMark(token, '-') || IsMark(token, '―');

    /// <summary>The mention of which the token is a part of the name, if there is one.</summary>
    public Speakers.NameMention? MentionAt(int token) =>
        token >= 0 && token < _mentionOf.Length && _mentionOf[token] > 0 ? Mentions[_mentionOf[token] - 1] : null;

    /// <summary>The mention of which the token is a part of the title before the name, if there is one.</summary>
    public Speakers.NameMention? LedBy(int token) =>
        token >= 0 && token < _leadOf.Length && _leadOf[token] > 0 ? Mentions[_leadOf[token] - 1] : null;

    /// <summary>Makes <see cref="MentionAt"/> and <see cref="LedBy"/> know the mentions.</summary>
    public void IndexMentions()
    {
        for (var at = 0; at < Mentions.Count; at++)
        {
            Array.Fill(_mentionOf, at + 1, Mentions[at].First, Mentions[at].End - Mentions[at].First);
            Array.Fill(_leadOf, at + 1, Mentions[at].Lead, Mentions[at].First - Mentions[at].Lead);
        }
    }

    public int TokenOfRun(int run) => Tokens.FindIndex(token => token.Run == run);

    private void SplitSentences()
    {
        for (var at = 0; at < Tokens.Count; at++)
        {
            _sentenceOf[at] = _sentenceStarts.Count - 1;
            if (at + 1 < Tokens.Count && (EndsSentence(at) || at - _sentenceStarts[^1] >= MaxSentence))
            {
                _sentenceStarts.Add(at + 1);
            }
        }
    }

    private bool EndsSentence(int at)
    {
        var next = Tokens[at + 1];
        if (Tokens[at].Kind == TokenKind.Quote)
        {
            var last = _text[Runs[Tokens[at].Run].Inner.End - 1];
            return last is '.' or '!' or '?' or '…'
                && (next.Kind == TokenKind.Quote || (next.IsCapital && (last == '.' || !BeginsTag(at + 1))));
        }

        return Tokens[at].Kind == TokenKind.Mark && (_text[Tokens[at].Start] is '.' or '!' or '?')
            && next.Kind != TokenKind.Mark && (next.Kind != TokenKind.Word || next.IsCapital);
    }

    // "Why?" Holm asked. The name and the verb belong to the question before them.
    private bool BeginsTag(int at)
    {
        for (var end = Math.Min(at + 5, Tokens.Count); at < end && Tokens[at].Kind == TokenKind.Word; at++)
        {
            if (CueVerbs.IsSay(Word(at)))
            {
                return true;
            }

            if (!Tokens[at].IsCapital)
            {
                return false;
            }
        }

        return false;
    }
}
