namespace NewsApi.Search.Index.Querying;

/// <summary>Consecutive words, each with the terms of which one is enough.</summary>
internal sealed class WordSequence(string[][] words) : IEquatable<WordSequence>
{
    public IReadOnlyList<string[]> Words => words;

    public bool IsSingle => words.Length == 1;

    public bool Equals(WordSequence? other) =>
        other is not null && words.Length == other.Words.Count && words.Zip(other.Words).All(pair => pair.First.SequenceEqual(pair.Second));

    public override bool Equals(object? obj) => Equals(obj as WordSequence);

    public override int GetHashCode() => HashCode.Combine(words.Length, words[0][0]);
}
