using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>Makes quotes of the runs that are quotations, and speakers of the people they name.</summary>
internal sealed partial class QuoteBuilder(string text)
{
    private readonly Dictionary<Entity, ParsedSpeaker> _speakers = [];
    private readonly List<ParsedSpeaker> _ordered = [];

    public IReadOnlyList<ParsedSpeaker> Speakers => _ordered;

    public List<ParsedQuote> Build(List<AttributedRun> runs)
    {
        var quotes = new List<ParsedQuote>();
        for (var at = 0; at < runs.Count; at++)
        {
            if (!runs[at].IsQuote)
            {
                continue;
            }

            var first = at;
            while (at + 1 < runs.Count && runs[at + 1] is { IsQuote: true, Continues: true })
            {
                at++;
            }

            quotes.Add(ToQuote(runs.GetRange(first, at - first + 1)));
        }

        return quotes;
    }

    private ParsedQuote ToQuote(List<AttributedRun> pieces)
    {
        var first = pieces[0];
        var (passage, resolution) = (first.TagPassage, first.Resolution);
        return new ParsedQuote
        {
            Text = string.Join(' ', pieces.Select(piece => piece.Run.Inner.In(text))),
            Kind = KindOf(first, pieces.Count),
            Spans = [.. pieces.Select(piece => piece.Run.Inner)],
            SectionIndex = first.Passage.Section,
            Speaker = resolution.Entity is { } entity ? SpeakerOf(entity) : null,
            SpeakerMention = first.Tag?.Source is { } source ? MentionOf(passage, source.First, source.End) : null,
            Cue = first.Tag is { } tag ? MentionOf(passage, tag.CueFirst, tag.CueEnd) : null,
            ReportedBy = pieces.Select(piece => piece.ReportedBy).FirstOrDefault(reported => reported is not null),
            Attribution = new Attribution(
                resolution.Status,
                first.Rule,
                Confidence.Of(first.Rule, resolution),
                [.. resolution.Candidates.Select(SpeakerOf)]),
        };
    }

    private QuoteKind KindOf(AttributedRun run, int pieces)
    {
        var passage = run.Passage;
        var words = run.Run.Inner.SliceOf(text);
        var isFirst = run.Token == passage.SentenceStart(run.Token);
        var isIntroduced = passage.IsMark(run.Token - 1, ':') || passage.IsMark(run.Token - 1, ',');
        var isClause = pieces > 1 || isFirst || RunForm.IsClause(words);
        var opens = isFirst || isIntroduced || passage.IsWord(run.Token - 1, "that") || char.IsUpper(words[0]);
        return isClause && opens ? QuoteKind.Direct : QuoteKind.Partial;
    }

    private Mention MentionOf(Passage passage, int first, int end)
    {
        var span = new TextSpan(passage.Tokens[first].Start, passage.Tokens[end - 1].End);
        return new Mention(span.In(text), span);
    }

    private ParsedSpeaker SpeakerOf(Entity entity)
    {
        if (!_speakers.TryGetValue(entity, out var speaker))
        {
            speaker = new ParsedSpeaker
            {
                Name = entity.Name,
                Kind = entity.Kind == EntityKind.Organization ? SpeakerKind.Organization : SpeakerKind.Person,
                Aliases = [.. entity.Aliases.Where(alias => alias != entity.Name)],
                Roles = [.. entity.Roles],
            };
            _speakers.Add(entity, speaker);
            _ordered.Add(speaker);
        }

        return speaker;
    }
}
