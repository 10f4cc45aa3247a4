namespace NewsApi.Parsing.Structure;

/// <summary>How the words of a short line are capitalised.</summary>
/// <param name="Words">The number of words.</param>
/// <param name="ContentWords">The number of words after the first that are no function words and have upper or lower case.</param>
/// <param name="CapitalisedWords">The number of content words that begin with a capital or a digit.</param>
/// <param name="IsAllCapitals">Whether the line has three capitals or more and no lower-case letter.</param>
internal readonly record struct LetterCase(int Words, int ContentWords, int CapitalisedWords, bool IsAllCapitals)
{
    /// <summary>Whether most content words are capitalised, as in a title.</summary>
    public bool IsTitle => IsAllCapitals || Words == 1 || (ContentWords > 0 && CapitalisedWords * 4 >= ContentWords * 3);

    public static LetterCase Of(ReadOnlySpan<char> line)
    {
        var counter = default(Counter);
        while (!line.IsEmpty)
        {
            var end = line.IndexOfAny(' ', '\t', '\u00A0');
            counter.Count(WithoutSigns(end < 0 ? line : line[..end]));
            line = end < 0 ? default : line[(end + 1)..];
        }

        return counter.Result;
    }

    private static ReadOnlySpan<char> WithoutSigns(ReadOnlySpan<char> word) =>
        word.Trim("\"'“”‘’«»„()[]{}.,:;!?*_…-–—|/&+");

    private struct Counter
    {
        private int _words;
        private int _contentWords;
        private int _capitalisedWords;
        private int _upper;
        private int _lower;

        public readonly LetterCase Result => new(_words, _contentWords, _capitalisedWords, _upper >= 3 && _lower == 0);

        public void Count(ReadOnlySpan<char> word)
        {
            if (word.IsEmpty)
            {
                return;
            }

            _words++;
            foreach (var c in word)
            {
                _upper += char.IsUpper(c) ? 1 : 0;
                _lower += char.IsLower(c) ? 1 : 0;
            }

            if (_words > 1 && !FunctionWords.Contains(word) && (Script.HasCase(word[0]) || char.IsDigit(word[0])))
            {
                _contentWords++;
                _capitalisedWords += char.IsLower(word[0]) && !HasInnerCapital(word) ? 0 : 1;
            }
        }

        // "iPhone", "eRegulations".
        private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);
    }
}
