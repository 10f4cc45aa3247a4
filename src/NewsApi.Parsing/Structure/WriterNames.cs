using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lists of names as bylines print them: "Jane Roe", "JANE ROE and John Doe", "Jane Roe in London". A name has two
/// to five capitalised words, with particles between them. Leaves alone words in lower case and single words.
/// </summary>
internal static class WriterNames
{
    private const int MostWordsOfName = 5;

    private static readonly WordSet BetweenNames = WordSet.Exact(WordFiles.WordsOfAll("byline", "between names"));

    private static readonly WordSet BeforePlace = WordSet.Exact(WordFiles.WordsOfAll("byline", "before place"));

    private static readonly WordSet Particles = WordSet.Exact(WordFiles.WordsOfAll("name-particles", "in bylines"));

    /// <summary>Whether every part of the line, cut at "and", "&amp;" and "in", is a name or (behind "in") a place.</summary>
    public static bool AreNames(ReadOnlySpan<char> line)
    {
        var wordsOfName = 0;
        var needed = 2;
        foreach (var range in line.SplitAny(' ', '\u00A0'))
        {
            var word = line[range];
            var isBeforePlace = BeforePlace.Contains(word);
            if (isBeforePlace || BetweenNames.Contains(word))
            {
                if (wordsOfName < needed)
                {
                    return false;
                }

                needed = isBeforePlace ? 1 : 2;
                wordsOfName = 0;
            }
            else if (!IsWordOfName(word, wordsOfName == 0) || ++wordsOfName > MostWordsOfName)
            {
                return false;
            }
        }

        return wordsOfName >= needed;
    }

    private static bool IsWordOfName(ReadOnlySpan<char> word, bool isFirst)
    {
        if (word.IsEmpty || (!char.IsUpper(word[0]) && (isFirst || !Particles.Contains(word))))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’'))
            {
                return false;
            }
        }

        return isFirst || !FunctionWords.Contains(word) || Particles.Contains(word);
    }
}
