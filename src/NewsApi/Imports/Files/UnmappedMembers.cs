namespace NewsApi.Imports.Files;

/// <summary>Counts what a format has and an article has not; it is reported after the file.</summary>
internal sealed class UnmappedMembers
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The report; none if everything was mapped.</summary>
    public IEnumerable<ImportItem> Report() => _counts.Count == 0 ? [] :
    [
        new ImportItem(0) { Note = $"not imported: {string.Join(", ", _counts.Select(count => $"{count.Key} ({count.Value})"))}" },
    ];
}
