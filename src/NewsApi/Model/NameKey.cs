using System.Text;

namespace NewsApi.Model;

/// <summary>The form in which names of speakers, outlets and tags are compared.</summary>
internal static class NameKey
{
    /// <summary>Folds case, diacritics, apostrophes and runs of white space; drops full stops ("U.S." is "us").</summary>
    public static string Of(string name)
    {
        var folded = LetterFolding.Fold(name);
        var key = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (char.IsWhiteSpace(letter))
            {
                AppendSpace(key);
            }
            else if (letter != '.')
            {
                key.Append(letter is '’' or '‘' ? '\'' : char.ToLowerInvariant(letter));
            }
        }

        return key.ToString().TrimEnd();
    }

    private static void AppendSpace(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
        {
            key.Append(' ');
        }
    }
}
