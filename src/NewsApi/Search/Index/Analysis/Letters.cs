using System.Globalization;
using System.Text;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Classifies characters: parts of words, joints between parts, and scripts without spaces.</summary>
internal static class Letters
{
    /// <summary>Stands for a joint that is dropped.</summary>
    public const char Nothing = '\0';

    /// <summary>How many code units the character of a word that begins here has; 0 where none does.</summary>
    public static int LengthOfWordCharacter(char first, char second)
    {
        if (char.IsAsciiLetterOrDigit(first))
        {
            return 1;
        }

        if (first < '\u0080')
        {
            return 0;
        }

        return char.IsSurrogate(first)
            ? Rune.TryCreate(first, second, out var rune) && IsOfWord(Rune.GetUnicodeCategory(rune)) ? 2 : 0
            : IsOfWord(char.GetUnicodeCategory(first)) ? 1 : 0;
    }

    /// <summary>
    /// Whether the script of the letter does not separate words by spaces: Thai, Lao, Myanmar, Khmer, Chinese, Japanese, Korean.
    /// </summary>
    public static bool IsWrittenWithoutSpaces(char letter) => letter is
        >= '\u0E01' and <= '\u0E3A' or >= '\u0E40' and <= '\u0E4E'
        or >= '\u0E81' and <= '\u0ECE' or >= '\u1000' and <= '\u103F' or >= '\u1050' and <= '\u109D'
        or >= '\u1780' and <= '\u17D3' or >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF'
        or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether a character that is neither letter nor digit ends a word, whatever its neighbours are.</summary>
    public static bool AlwaysSeparates(char other) => char.IsAscii(other) && other is not ('\'' or '.' or ',');

    /// <summary>
    /// The character that replaces <paramref name="joint"/> between two characters of a word; null where it ends the word.
    /// </summary>
    public static char? JointBetween(char before, char joint, char after, char afterNext, int lettersBefore)
    {
        if (LengthOfWordCharacter(after, afterNext) == 0 || IsWrittenWithoutSpaces(after))
        {
            return null;
        }

        return joint switch
        {
            '\'' or '\u2019' or '\u02BC' or '\uFF07' => char.IsLetter(before) && char.IsLetter(after) ? '\'' : null,
            '.' when char.IsDigit(before) && char.IsDigit(after) => '.',
            '.' when lettersBefore == 1 && char.IsLetter(before) && char.IsLetter(after) && !char.IsLetter(afterNext) => '.',
            ',' when char.IsDigit(before) && char.IsDigit(after) => Nothing,
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => Nothing,
            _ => null,
        };
    }

    /// <summary>How many code units the emoji that stands here has; 0 where none does. Each is a word: people search them.</summary>
    public static int LengthOfEmoji(char first, char second) => first switch
    {
        >= '\u2600' and <= '\u27BF' => 1,
        >= '\uD83C' and <= '\uD83E' when char.IsLowSurrogate(second)
            && Rune.GetUnicodeCategory(new Rune(first, second)) == UnicodeCategory.OtherSymbol => 2,
        _ => 0,
    };

    private static bool IsOfWord(UnicodeCategory category) => category
        is <= UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
