using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>The possible antecedents at one point of the text: the people named last, and the organisation that spoke last.</summary>
internal sealed class DiscourseState(ArticleReading reading)
{
    private const int Most = 24;

    private readonly List<int> _present = [];

    /// <summary>The people named last, the newest at the end: the only ones a pronoun may mean.</summary>
    public IReadOnlyList<int> Present => _present;

    public OrganizationsPresent Organizations { get; } = new(reading);

    public RoleIndex Roles { get; } = new(reading);

    public void Add(NameMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        var weight = Math.Max(Salience.Of(reading, mention), Newcomer.WeightOf(reading, mention));
        entity.IsSaying |= weight >= Salience.Speaking;
        Organizations.Add(mention, weight);
        if (entity.Kind is EntityKind.Person
            || entity.Kind is EntityKind.Unknown && (entity.Length > 1 && !IsWhere(mention, entity) || entity.Speaks || entity.IsSaying))
        {
            Add(mention.Entity, reading.Tokens[mention.First].Sentence, weight);
        }
    }

    // "the council of Port Alder", "in Port Alder": a place, where nothing tells of a person.
    private bool IsWhere(NameMention mention, Entity entity) =>
        entity is { Sex: Sex.Unknown, Roles.Count: 0 }
        && mention.Whole > 0
        && reading.Tokens[mention.Whole - 1] is { Run: < 0, Word: Word.In or Word.Of or Word.At or Word.From or Word.Near };

    public void Add(int entity, int sentence, double weight)
    {
        Salience.Add(reading, entity, sentence, weight);
        _present.Remove(entity);
        _present.Add(entity);
        if (_present.Count > Most)
        {
            _present.RemoveAt(0);
        }
    }
}
