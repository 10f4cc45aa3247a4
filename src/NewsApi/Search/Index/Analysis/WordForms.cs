using System.Text;

namespace NewsApi.Search.Index.Analysis;

/// <summary>The forms of a word in which it is searched.</summary>
/// <param name="Printed">Without regard to case and diacritics.</param>
/// <param name="Stem">What it has in common with its other forms.</param>
internal sealed record WordForms(string Printed, string Stem)
{
    /// <summary>Whether the word is its own stem.</summary>
    public bool IsStem { get; } = Stem == Printed;

    /// <summary>In UTF-8, as terms are.</summary>
    public byte[] PrintedBytes => field ??= Encoding.UTF8.GetBytes(Printed);

    /// <summary>In UTF-8, as terms are.</summary>
    public byte[] StemBytes => IsStem ? PrintedBytes : field ??= Encoding.UTF8.GetBytes(Stem);
}
