using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Returns the terms of the words of one language, and remembers them: texts share most of their words.</summary>
internal sealed class TermCache(AnalysisLanguage language)
{
    private const int MaxWords = 200_000;
    private const int MaxLength = 30;

    // Longer chains of hyphens are no words: "win-win-win-win-win".
    private const int MaxParts = 4;

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
    /// Returns the tokens by which a text is indexed, one after another: those of a text of 4 MB would take 17 MB. Each word is indexed
    /// as printed and, where it differs, by its stem. A hyphenated word is indexed by its parts and, at the first and the last of them,
    /// as one word without hyphens.
    /// </summary>
    public IEnumerable<Token> Tokenize(ReadOnlyMemory<char> text, bool withStems = true)
    {
        var (tokens, parts) = (new List<Token>(), new List<WordTerms>(MaxParts));
        var (start, end) = (0, 0);
        var tokenizer = new WordTokenizer();
        for (var isWord = true; isWord;)
        {
            isWord = tokenizer.MoveNext(text.Span);
            if (!isWord || parts.Count is 0 or MaxParts || !Hyphens.Join(text.Span, end, tokenizer.Start))
            {
                AddParts(tokens, parts, text.Span[start..end], withStems);
                foreach (var token in tokens)
                {
                    yield return token;
                }

                tokens.Clear();
                parts.Clear();
                start = tokenizer.Start;
            }

            if (isWord)
            {
                end = tokenizer.End;
                parts.Add(Of(tokenizer, text.Span));
            }
        }
    }

    [SkipLocalsInit]
    private WordTerms Of(WordTokenizer tokenizer, ReadOnlySpan<char> text)
    {
        Span<char> joined = stackalloc char[WordTokenizer.MaxWordLength];
        return Of(tokenizer.Read(text, joined));
    }

    private void AddParts(List<Token> tokens, List<WordTerms> parts, ReadOnlySpan<char> text, bool withStems)
    {
        var whole = parts.Count > 1 ? Of(Hyphens.Remove(text)) : null;
        for (var at = 0; at < parts.Count; at++)
        {
            Add(tokens, parts[at], 1, withStems);
            if (whole is not null && (at == 0 || at == parts.Count - 1))
            {
                Add(tokens, whole, 0, withStems);
            }
        }
    }

    private static void Add(List<Token> tokens, WordTerms word, int increment, bool withStems)
    {
        tokens.Add(new Token(word.Printed, increment));
        if (withStems && !ReferenceEquals(word.StemTerm, word.Printed))
        {
            tokens.Add(new Token(word.StemTerm, 0));
        }
    }

    private WordTerms Analyze(ReadOnlySpan<char> word)
    {
        lock (_lock)
        {
            return _analyze.Value(word.ToString());
        }
    }
}
