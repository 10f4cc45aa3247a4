using System.Text;
using System.Text.Json;

namespace NewsApi.Http.Rows;

/// <summary>JSON in which only ids change, such as links: it is serialized once, and its pieces are copied.</summary>
internal sealed class IdTemplate<T>
{
    // No link has such numbers.
    private const long FirstMark = 1_111_111_111_111;

    private readonly List<(byte[] Before, int Id)> _pieces = [];
    private readonly byte[] _end;

    /// <param name="make">What is made for ids.</param>
    /// <param name="ids">How many there are.</param>
    public IdTemplate(Func<long[], T> make, int ids)
    {
        var marks = Enumerable.Range(0, ids).Select(id => FirstMark + id).ToArray();
        var json = JsonSerializer.Serialize(make(marks), typeof(T), NewsJsonContext.Default);
        while (marks.Select(mark => json.IndexOf($"{mark}", StringComparison.Ordinal)).Where(at => at >= 0).Order().ToList() is [var at, ..])
        {
            var length = $"{FirstMark}".Length;
            _pieces.Add((Encoding.UTF8.GetBytes(json[..at]), (int)(long.Parse(json.AsSpan(at, length)) - FirstMark)));
            json = json[(at + length)..];
        }

        _end = Encoding.UTF8.GetBytes(json);
    }

    public void Write(ReadOnlySpan<long> ids, JsonAnswer to)
    {
        foreach (var (before, id) in _pieces)
        {
            to.Raw(before);
            to.Number(ids[id]);
        }

        to.Raw(_end);
    }
}
