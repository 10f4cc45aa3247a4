using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>Reads a source from its first token on: a pronoun, a name with its titles, a description.</summary>
internal static class SourceReader
{
    private const int MaxWords = 9;
    private const int MaxTitleWords = 4;

    public static Source? ReadAt(Passage passage, int start, int limit)
    {
        if (start >= limit || passage.Tokens[start].Kind != TokenKind.Word)
        {
            return null;
        }

        if (ClauseWords.IsPronoun(passage.Word(start)))
        {
            return new Source(SourceKind.Pronoun, start, start + 1, null);
        }

        return IsSmall(passage, start) ? null : ReadNoun(passage, start, limit);
    }

    // "without reporters asking": no source begins with a small word that is neither an article nor a number.
    private static bool IsSmall(Passage passage, int at) =>
        !passage.Tokens[at].IsCapital && NameWords.IsOpener(passage.Word(at))
        && !ClauseWords.IsDeterminer(passage.Word(at)) && !RoleNouns.IsBody(passage.Word(at));

    private static Source? ReadNoun(Passage passage, int start, int limit)
    {
        var noun = -1;
        for (var at = start; at < Math.Min(limit, start + MaxWords) && passage.Tokens[at].Kind == TokenKind.Word;)
        {
            if (passage.MentionAt(at) is { } name && name.First >= at)
            {
                if (!passage.Tokens[name.End - 1].IsPossessive && !IsPartOfTitle(passage, name, limit))
                {
                    return noun >= 0 && name.First > noun + 1 && !passage.Tokens[noun + 1].IsCapital
                        ? Description(start, noun)
                        : new Source(SourceKind.Name, name.First, name.End, name.Entity);
                }

                at = name.End;
                continue;
            }

            if (passage.LedBy(at) is { } titled && titled.First > at)
            {
                (at, noun) = (titled.First, -1);
                continue;
            }

            var word = passage.Word(at);
            if (RoleNouns.IsPerson(word) || RoleNouns.IsBody(word))
            {
                noun = at;
            }
            else if (noun >= 0 || ClauseWords.IsJoining(word) || CueVerbs.IsSay(word) || (ClauseWords.IsPronoun(word) && at > start))
            {
                break;
            }

            at++;
        }

        return noun >= 0 ? Appositive(passage, noun, limit) ?? Description(start, noun) : null;
    }

    // "White House press secretary", "Arnholt council chairman Karl Brandt": the name only says of what.
    private static bool IsPartOfTitle(Passage passage, NameMention name, int limit)
    {
        for (var at = name.End; at < Math.Min(limit, name.End + MaxTitleWords) && passage.Tokens[at].Kind == TokenKind.Word; at++)
        {
            var word = passage.Word(at);
            if (RoleNouns.IsPerson(word) || RoleNouns.IsBody(word))
            {
                return true;
            }

            if (CueVerbs.IsSay(word) || NameWords.IsOpener(word) || passage.Tokens[at].IsPossessive)
            {
                return false;
            }
        }

        return false;
    }

    // "the mayor, Ida Holm, said"
    private static Source? Appositive(Passage passage, int noun, int limit) =>
        noun + 2 < limit && passage.IsMark(noun + 1, ',') && passage.MentionAt(noun + 2) is { } name
        && name.First == noun + 2 && (name.End >= limit || passage.IsMark(name.End, ',') || passage.IsMark(name.End, '.'))
            ? new Source(SourceKind.Name, name.First, name.End, name.Entity)
            : null;

    private static Source Description(int start, int noun) => new(SourceKind.Description, start, noun + 1, null);
}
