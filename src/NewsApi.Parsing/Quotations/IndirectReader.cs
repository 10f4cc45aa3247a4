using System.Buffers;
using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Finds what people are reported to have said without marks. Only sentences without quotations, and only where the
/// source is somebody named: not an outlet, not a group.
/// </summary>
internal sealed class IndirectReader(string text, IReadOnlyList<Passage> passages, List<AttributedRun> runs)
{
    private const int MaxSentence = 150;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»「」『』＂");

    private readonly SpeakerResolver _resolver = new(passages);
    private int _noted;

    public IEnumerable<(Passage Passage, IndirectSpeech Speech, Resolution Resolution)> Read()
    {
        foreach (var passage in passages)
        {
            for (var start = 0; start < passage.Tokens.Count; start = passage.SentenceEnd(start))
            {
                foreach (var speech in InSentence(passage, start, passage.SentenceEnd(start)))
                {
                    NoteSpeakers(passage, speech.First);
                    if (speech.Tag.Source is { } source && _resolver.Resolve(passage, source) is { Entity: { } entity } resolution
                        && IsSpeaker(entity))
                    {
                        _resolver.NoteSpeaker(entity, passage.Index);
                        yield return (passage, speech, resolution);
                    }
                }
            }
        }
    }

    /// <summary>Whether it is somebody, not an outlet and not a group.</summary>
    public static bool IsSpeaker(Entity entity) =>
        !OutletNames.TryMatchAt(entity.Name, 0, out _, out _) && !(entity.Kind != EntityKind.Person && IsGroup(entity.Name));

    private IEnumerable<IndirectSpeech> InSentence(Passage passage, int start, int end)
    {
        var words = text.AsSpan(passage.Tokens[start].Start, passage.Tokens[end - 1].End - passage.Tokens[start].Start);
        if (end - start > MaxSentence || words.ContainsAny(Marks) || !HasCue(passage, start, end))
        {
            yield break;
        }

        if (IndirectTag.Find(passage, start, end) is { } tagged)
        {
            yield return tagged;
            yield break;
        }

        for (var at = start + 1; at < end; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Word && IndirectCues.IsAny(passage.Word(at)) && IndirectClause.At(passage, at, end) is { } speech)
            {
                yield return speech;
                at = speech.End;
            }
        }
    }

    private static bool HasCue(Passage passage, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Quote)
            {
                return false;
            }
        }

        for (var at = start; at < end; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Word && (IndirectCues.IsAny(passage.Word(at)) || passage.IsWord(at, "according")))
            {
                return true;
            }
        }

        return false;
    }

    // The speakers of the quotations up to here, for pronouns.
    private void NoteSpeakers(Passage passage, int token)
    {
        for (; _noted < runs.Count && (runs[_noted].Passage.Index < passage.Index
            || (runs[_noted].Passage == passage && runs[_noted].Token < token)); _noted++)
        {
            if (runs[_noted] is { IsQuote: true, Resolution.Entity: { } entity } run)
            {
                _resolver.NoteSpeaker(entity, run.Passage.Index);
            }
        }
    }

    private static bool IsGroup(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (RoleNouns.IsPerson(name) || RoleNouns.IsBody(name) || name.EndsWith("ans", StringComparison.Ordinal)
            || name.EndsWith("crats", StringComparison.Ordinal) || name.EndsWith("ers", StringComparison.Ordinal));
}
