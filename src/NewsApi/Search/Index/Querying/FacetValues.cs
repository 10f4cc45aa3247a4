using System.Collections.Concurrent;

namespace NewsApi.Search.Index.Querying;

/// <summary>The values of a facet that this process has met. Each has a number, so that counting needs no look-up.</summary>
internal sealed class FacetValues
{
    /// <summary>The number of a missing value.</summary>
    public const int None = 0;

    private static readonly ConcurrentDictionary<string, FacetValues> All = new();

    private readonly ConcurrentDictionary<string, int> _numbers = new();
    private readonly List<string> _names = [""];
    private readonly Lock _lock = new();

    private FacetValues(string field) => Field = field;

    public string Field { get; }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _names.Count;
            }
        }
    }

    public static FacetValues Of(string field) => All.GetOrAdd(field, name => new FacetValues(name));

    public int NumberOf(string name) => _numbers.TryGetValue(name, out var known) ? known : Add(name);

    public string NameOf(int number)
    {
        lock (_lock)
        {
            return _names[number];
        }
    }

    private int Add(string name)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                number = _names.Count;
                _names.Add(name);
                _numbers[name] = number;
            }

            return number;
        }
    }
}
