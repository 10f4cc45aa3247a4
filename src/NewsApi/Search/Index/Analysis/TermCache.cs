using System.Collections.Concurrent;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Returns the terms of the words of one language, and remembers them: texts share most of their words.</summary>
internal sealed class TermCache(AnalysisLanguage language)
{
    private const int MaxWords = 200_000;
    private const int MaxLength = 30;

    // Longer chains of hyphens are no words: "win-win-win-win-win".
    private const int MaxParts = 4;

    // Words and their stems. Lists that grow from nothing were a sixth of what an import allocates.
    private const int CharactersOfToken = 4;

    private static readonly TermCache[] All = [.. Enum.GetValues<AnalysisLanguage>().Select(one => new TermCache(one))];

    private readonly ConcurrentDictionary<string, WordTerms> _words = new();
    private readonly Lazy<Func<string, WordTerms>> _analyze = new(() => Stemmer.Create(language));
    private readonly Lock _lock = new();
    private int _count;

    public static TermCache In(AnalysisLanguage language) => All[(int)language];

    public WordTerms Of(ReadOnlySpan<char> word)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        var (text, terms) = (word.ToString(), Analyze(word));
        if (text.Length <= MaxLength && _words.TryAdd(text, terms) && Interlocked.Increment(ref _count) > MaxWords)
        {
            _count = 0;
            _words.Clear();
        }

        return terms;
    }

    /// <summary>Returns the terms of the words of a text, in order.</summary>
    public List<WordTerms> Read(ReadOnlySpan<char> text)
    {
        var words = new List<WordTerms>();
        Span<char> joined = stackalloc char[WordTokenizer.MaxWordLength];
        var tokenizer = new WordTokenizer();
        while (tokenizer.MoveNext(text))
        {
            words.Add(Of(tokenizer.Read(text, joined)));
        }

        return words;
    }

    /// <summary>
    /// Returns the tokens by which a text is indexed: each word as printed and, where it differs, its stem. A hyphenated word
    /// is indexed by its parts and, at the first and the last of them, as one word without hyphens.
    /// </summary>
    public List<Token> Tokenize(ReadOnlySpan<char> text, bool withStems = true)
    {
        var tokens = new TokenList(text.Length / CharactersOfToken, withStems);
        var parts = new List<WordTerms>(MaxParts);
        var (start, end) = (0, 0);
        Span<char> joined = stackalloc char[WordTokenizer.MaxWordLength];
        var tokenizer = new WordTokenizer();
        while (tokenizer.MoveNext(text))
        {
            if (parts.Count is 0 or MaxParts || !Hyphens.Join(text, end, tokenizer.Start))
            {
                AddParts(tokens, parts, text[start..end]);
                start = tokenizer.Start;
            }

            end = tokenizer.End;
            parts.Add(Of(tokenizer.Read(text, joined)));
        }

        AddParts(tokens, parts, text[start..end]);
        return tokens.Tokens;
    }

    private void AddParts(TokenList tokens, List<WordTerms> parts, ReadOnlySpan<char> text)
    {
        var whole = parts.Count > 1 ? Of(Hyphens.Remove(text)) : null;
        for (var at = 0; at < parts.Count; at++)
        {
            tokens.Add(parts[at], 1);
            if (whole is not null && (at == 0 || at == parts.Count - 1))
            {
                tokens.Add(whole, 0);
            }
        }

        parts.Clear();
    }

    private WordTerms Analyze(ReadOnlySpan<char> word)
    {
        lock (_lock)
        {
            return _analyze.Value(word.ToString());
        }
    }

    private sealed class TokenList(int capacity, bool withStems)
    {
        public List<Token> Tokens { get; } = new(capacity);

        public void Add(WordTerms word, int increment)
        {
            Tokens.Add(new Token(word.Printed, increment));
            if (withStems && !ReferenceEquals(word.StemTerm, word.Printed))
            {
                Tokens.Add(new Token(word.StemTerm, 0));
            }
        }
    }
}
