using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Speakers;

/// <summary>From the words for a speaker to the person or organisation they mean.</summary>
internal sealed class SpeakerResolver(ArticleReading reading)
{
    // The last one: quotations that are carried over ask for the same words one after the other.
    private (int Head, Resolution Resolution) _last = (-1, Resolution.None);

    public Resolution Resolve(NounPhrase phrase)
    {
        if (!phrase.Found)
        {
            return Resolution.None;
        }

        if (phrase.Head != _last.Head)
        {
            _last = (phrase.Head, phrase.Kind switch
            {
                PhraseKind.Name => Named(phrase),
                PhraseKind.Pronoun => Referred(phrase, AttributionStatus.Pronoun),
                PhraseKind.Description => Referred(phrase, AttributionStatus.Explicit),
                _ => Resolution.None,
            });
        }

        return _last.Resolution;
    }

    private Resolution Named(NounPhrase phrase)
    {
        var mention = reading.Mentions[reading.Tokens[phrase.Head].Mention];
        return mention.OtherEntity < 0
            ? Of(mention.Entity, AttributionStatus.Explicit)
            : new Resolution(-1, null, AttributionStatus.Ambiguous,
                [SpeakerOf(reading.Entities[mention.Entity]), SpeakerOf(reading.Entities[mention.OtherEntity])]);
    }

    // A pronoun or a description, which may mean one of two people.
    private Resolution Referred(NounPhrase phrase, AttributionStatus status) =>
        reading.Ambiguous.TryGetValue(phrase.Head, out var pair)
            && !reading.Entities[pair.First].IsAnonymous
            && !reading.Entities[pair.Second].IsAnonymous
            ? new Resolution(-1, null, AttributionStatus.Ambiguous,
                [SpeakerOf(reading.Entities[pair.First]), SpeakerOf(reading.Entities[pair.Second])])
            : Of(reading.Tokens[phrase.Head].Referent, status) with { IsClose = reading.Close.Contains(phrase.Head) };

    private Resolution Of(int entity, AttributionStatus status) =>
        entity < 0 || reading.Entities[entity].IsAnonymous
            ? Resolution.None
            : new Resolution(entity, SpeakerOf(reading.Entities[entity]), status, [], IsOutlet(reading.Entities[entity]));

    private static bool IsOutlet(Entity entity) =>
        entity.Kind is EntityKind.Place
            || entity.Kind is EntityKind.Organization
                && OutletNames.TryMatchAt(entity.Name, 0, out var end, out _)
                && end == entity.Name.Length;

    private static ParsedSpeaker SpeakerOf(Entity entity) => entity.Speaker ??= new ParsedSpeaker
    {
        Name = entity.Name,
        Kind = entity.Kind is EntityKind.Organization or EntityKind.Place ? SpeakerKind.Organization : SpeakerKind.Person,
        Aliases = entity.Aliases.Items,
        Roles = entity.Roles.Items,
    };
}

/// <summary>Whom the words for a speaker mean.</summary>
internal readonly record struct Resolution(int Entity, ParsedSpeaker? Speaker, AttributionStatus Status,
    IReadOnlyList<ParsedSpeaker> Candidates, bool IsOutlet = false, bool IsClose = false)
{
    public static Resolution None { get; } = new(-1, null, AttributionStatus.None, []);
}
