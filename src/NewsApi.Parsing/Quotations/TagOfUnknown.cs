using System.Buffers;
using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// A tag behind a quotation whose subject is no name, pronoun or role that we know: "…," said one angler; "…," the old
/// ferry crew said. Claims only quotations that end with a comma or a stop; the words have no speaker, unless a name
/// stands in apposition: "…," said the pier warden, Ida Holm.
/// </summary>
internal static class TagOfUnknown
{
    private const int MaxWords = 8;

    private static readonly SearchValues<char> Ends = SearchValues.Create(",.!?…—–-");

    public static Tag? Find(Passage passage, int quote, int at, int end)
    {
        if (!Ends.Contains(passage.LastOf(quote)) && !passage.IsMark(quote + 1, ','))
        {
            return null;
        }

        return IsVerb(passage, at, end)
            ? OpensNoun(passage, at + 1, end) ? new Tag("verb-subject-after", at, at + 1, Appositive(passage, at + 1, end), true) : null
            : SubjectFirst(passage, at, end);
    }

    private static Tag? SubjectFirst(Passage passage, int start, int end)
    {
        for (var at = start; OpensNoun(passage, start, end) && at < Math.Min(end, start + MaxWords); at++)
        {
            if (passage.Tokens[at].Kind != TokenKind.Word || IsClauseBreak(passage, at))
            {
                return null;
            }

            if (at > start && IsVerb(passage, at, end))
            {
                return new Tag("subject-verb-after", at, at + 1, null, true);
            }
        }

        return null;
    }

    // "the pier warden, Ida Holm."
    private static Source? Appositive(Passage passage, int start, int end)
    {
        var at = start;
        while (at < Math.Min(end, start + MaxWords) && passage.Tokens[at].Kind == TokenKind.Word && passage.MentionAt(at) is null)
        {
            at++;
        }

        return passage.IsMark(at, ',') && passage.MentionAt(at + 1) is { } name && name.Lead == at + 1
            && (name.End >= end || passage.Tokens[name.End].Kind == TokenKind.Mark)
            ? new Source(SourceKind.Name, name.First, name.End, name.Entity)
            : null;
    }

    private static bool IsVerb(Passage passage, int at, int end) =>
        at < end && passage.Tokens[at].Kind == TokenKind.Word && CueVerbs.TryGet(passage.Word(at), out var verb)
        && verb is { Frame: CueFrame.Say, IsBase: false, IsParticiple: false };

    private static bool OpensNoun(Passage passage, int at, int end) =>
        at < end && passage.Tokens[at].Kind == TokenKind.Word
        && (ClauseWords.IsDeterminer(passage.Word(at)) || passage.Tokens[at].IsCapital || passage.IsWord(at, "one"));

    private static bool IsClauseBreak(Passage passage, int at) =>
        passage.IsWord(at, "and") || passage.IsWord(at, "but") || passage.IsWord(at, "that") || passage.IsWord(at, "which")
        || passage.IsWord(at, "who") || passage.IsWord(at, "as") || passage.IsWord(at, "when") || passage.IsWord(at, "is")
        || passage.IsWord(at, "was");
}
