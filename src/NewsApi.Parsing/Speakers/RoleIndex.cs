namespace NewsApi.Parsing.Speakers;

/// <summary>
/// The people of the whole article by their roles, for a description that comes before its name ("The judge rose. … Judge Holm").
/// </summary>
internal sealed class RoleIndex
{
    private const int Several = -2;

    private readonly Dictionary<int, int> _byKey = [];

    public RoleIndex(ArticleReading reading)
    {
        for (var index = 0; index < reading.Entities.Count; index++)
        {
            foreach (var key in reading.Entities[index].RoleKeys.AsSpan())
            {
                _byKey[key] = _byKey.TryGetValue(key, out var known) && known != index ? Several : index;
            }
        }
    }

    /// <summary>The only person of a role; -1 where there is none or more than one.</summary>
    public int OnlyOne(int key) => _byKey.TryGetValue(key, out var index) && index >= 0 ? index : -1;
}
