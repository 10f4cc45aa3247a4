using NewsApi.Parsing.Grammar;

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
            || entity.Kind is EntityKind.Unknown && (entity.Length > 1 || entity.Speaks || entity.IsSaying))
        {
            Add(mention.Entity, reading.Tokens[mention.First].Sentence, weight);
        }
    }

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
