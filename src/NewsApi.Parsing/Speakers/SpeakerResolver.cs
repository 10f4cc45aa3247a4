using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Turns a source into a person. Pronouns and descriptions are weighed against the names before them: the nearer, and
/// the more often a subject, the likelier. Where the best does not clearly beat the second, nobody is named.
/// </summary>
internal sealed class SpeakerResolver(IReadOnlyList<Passage> passages)
{
    private const int MaxPassagesBack = 6;
    private const double Fading = 0.45;
    private const double SubjectWeight = 1.8;
    private const double SpeakingWeight = 3.5;
    private const double LastSpeakerWeight = 1.2;
    private const double Repetition = 0.15;
    private const double ClearMargin = 0.53;

    private readonly Dictionary<int, HashSet<int>> _speaking = [];
    private Entity? _lastSpeaker;
    private int _lastSpeakerPassage = int.MinValue;

    /// <summary>Remembers who spoke, for pronouns to come.</summary>
    public void NoteSpeaker(Entity speaker, int passage) => (_lastSpeaker, _lastSpeakerPassage) = (speaker, passage);

    public Resolution Resolve(Passage passage, Source source) => source.Kind switch
    {
        SourceKind.Name => new Resolution(source.Entity, AttributionStatus.Explicit, 0.95, []),
        SourceKind.Pronoun => ResolvePronoun(passage, source),
        _ => ResolveDescription(passage, source),
    };

    private Resolution ResolvePronoun(Passage passage, Source source)
    {
        var sex = passage.Word(source.First) switch
        {
            var word when word.Equals("he", StringComparison.OrdinalIgnoreCase) => Sex.Male,
            var word when word.Equals("she", StringComparison.OrdinalIgnoreCase) => Sex.Female,
            _ => Sex.Unknown,
        };
        if (sex == Sex.Unknown)
        {
            return Resolution.Unknown;
        }

        var weights = Weigh(passage, source.First, entity => entity.Kind == EntityKind.Organization ? 0
            : entity.Sex == sex ? 1
            : entity.Sex == Sex.Unknown ? entity.Kind == EntityKind.Person || entity.FirstName.Length > 0 ? 0.7 : 0.35
            : 0);
        return Decide(weights, AttributionStatus.Pronoun, 0.9);
    }

    private Resolution ResolveDescription(Passage passage, Source source)
    {
        var noun = passage.Word(source.End - 1);
        if (!RoleNouns.IsPerson(noun) || passage.IsWord(source.First, "a") || passage.IsWord(source.First, "an")
            || passage.IsWord(source.First, "one") || passage.IsWord(source.First, "another"))
        {
            return Resolution.Unknown;
        }

        var sex = RoleNouns.SexOf(noun.ToString().ToLowerInvariant());
        var words = Words(passage, source);
        var weights = Weigh(passage, source.First, entity => entity.Kind == EntityKind.Organization
            || (sex != Sex.Unknown && entity.Sex != Sex.Unknown && entity.Sex != sex) ? 0 : RoleMatch(entity, words));
        return Decide(weights, AttributionStatus.Explicit, 0.8);
    }

    private static List<string> Words(Passage passage, Source source)
    {
        var words = new List<string>();
        for (var at = source.First; at < source.End; at++)
        {
            if (!ClauseWords.IsDeterminer(passage.Word(at)))
            {
                words.Add(RoleWords.Canonical(passage.Word(at)));
            }
        }

        return words;
    }

    // The office itself must match; each further word that does makes it likelier.
    private static double RoleMatch(Entity entity, List<string> words)
    {
        var best = 0.0;
        foreach (var role in entity.Roles)
        {
            var printed = role.Split(' ').Select(word => RoleWords.Canonical(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (printed.Contains(words[^1]))
            {
                best = Math.Max(best, 1 + words.Take(words.Count - 1).Count(printed.Contains));
            }
        }

        return best;
    }

    private Dictionary<Entity, double> Weigh(Passage passage, int before, Func<Entity, double> fit)
    {
        var weights = new Dictionary<Entity, double>();
        var factor = 1.0;
        for (var at = passage.Index; at >= 0 && passage.Index - at <= MaxPassagesBack; at--, factor *= Fading)
        {
            foreach (var mention in NearMentions.Before(passages[at], at < passage.Index ? int.MaxValue : before))
            {
                if (fit(mention.Entity) is > 0 and var fits)
                {
                    var weight = factor * fits * (Speaks(passages[at], mention) ? SpeakingWeight : IsSubject(passages[at], mention) ? SubjectWeight : 1) * Nearness(at, passage, mention, before);
                    var known = weights.GetValueOrDefault(mention.Entity);
                    weights[mention.Entity] = Math.Max(known, weight) + (Repetition * Math.Min(known, weight));
                }
            }
        }

        if (_lastSpeaker is not null && fit(_lastSpeaker) is > 0 and var speakerFits)
        {
            var nearness = Math.Pow(Fading, Math.Min(passage.Index - _lastSpeakerPassage, MaxPassagesBack));
            weights[_lastSpeaker] = weights.GetValueOrDefault(_lastSpeaker) + (LastSpeakerWeight * speakerFits * nearness);
        }

        return weights;
    }

    private static double Nearness(int at, Passage passage, NameMention mention, int before) =>
        at == passage.Index && passage.SentenceStart(mention.First) == passage.SentenceStart(Math.Min(before, passage.Tokens.Count - 1)) ? 1.3 : 1;

    private static bool IsSubject(Passage passage, NameMention mention) =>
        !passage.Tokens[mention.End - 1].IsPossessive && mention.Lead - passage.SentenceStart(mention.First) <= 2;

    // Whoever says something is whom the next pronoun means, more than whom it is about.
    private bool Speaks(Passage passage, NameMention mention)
    {
        if (!_speaking.TryGetValue(passage.Index, out var subjects))
        {
            _speaking.Add(passage.Index, subjects = FindSubjects(passage));
        }

        return subjects.Contains(mention.First);
    }

    private static HashSet<int> FindSubjects(Passage passage)
    {
        var subjects = new HashSet<int>();
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            if (passage.Tokens[at].Kind != TokenKind.Word || !CueVerbs.IsUttered(passage.Word(at)))
            {
                continue;
            }

            var source = SubjectFinder.Before(passage, at, false) ?? SourceReader.ReadAt(passage, at + 1, passage.SentenceEnd(at));
            if (source is { Kind: SourceKind.Name } name)
            {
                subjects.Add(name.First);
            }
        }

        return subjects;
    }

    private static Resolution Decide(Dictionary<Entity, double> weights, AttributionStatus status, double confidence)
    {
        if (weights.Count == 0)
        {
            return Resolution.Unknown;
        }

        var ranked = weights.OrderByDescending(weight => weight.Value).ThenBy(weight => weight.Key.Name, StringComparer.Ordinal).ToList();
        var margin = ranked.Count == 1 ? 1 : ranked[0].Value / (ranked[0].Value + ranked[1].Value);
        return margin >= ClearMargin
            ? new Resolution(ranked[0].Key, status, confidence * Math.Min(1, 0.7 + (margin * 0.3)), [])
            : new Resolution(null, AttributionStatus.Ambiguous, 0.4, [.. ranked.Take(3).Select(weight => weight.Key)]);
    }
}
