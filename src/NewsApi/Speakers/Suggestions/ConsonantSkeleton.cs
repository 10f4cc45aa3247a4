using System.Text;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// The consonants of a word by the place where they are spoken, a digit each: what is left of a name when it goes from one script
/// to another. Vowels are not written everywhere, some scripts have one letter for p and b, or for l and r.
/// </summary>
internal static class ConsonantSkeleton
{
    public static string Of(string word)
    {
        var skeleton = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var digit = DigitOf(word, at);
            if (digit != '0' && (skeleton.Length == 0 || skeleton[^1] != digit))
            {
                skeleton.Append(digit);
            }
        }

        return skeleton.ToString();
    }

    private static char DigitOf(string word, int at) => word[at] switch
    {
        'b' or 'f' or 'p' or 'v' => '1',
        'c' or 'g' or 'j' or 'k' or 'q' or 's' or 'x' or 'z' => '2',
        'd' or 't' => '3',
        'l' or 'r' => '4',
        'm' or 'n' => '5',

        // Before a consonant it stands for a vowel, as in Arabic and Hebrew.
        'w' when at + 1 < word.Length && word[at + 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' => '1',
        _ => '0',
    };
}
