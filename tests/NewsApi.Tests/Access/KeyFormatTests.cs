using NewsApi.Access.Keys;

namespace NewsApi.Tests.Access;

public sealed class KeyFormatTests
{
    [Fact]
    public void Generate_Key_HasPrefixRandomPartAndChecksum()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => KeyFormat.Generate()).ToList();

        Assert.All(keys, key => Assert.Matches("^napi_[0-9A-Za-z]{38}$", key));
        Assert.All(keys, key => Assert.True(KeyFormat.IsWellFormed(key)));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void IsWellFormed_OneCharacterChanged_IsFalse()
    {
        var key = KeyFormat.Generate();

        for (var at = KeyFormat.Prefix.Length; at < key.Length; at++)
        {
            var changed = key[..at] + (key[at] == 'a' ? 'b' : 'a') + key[(at + 1)..];
            Assert.False(KeyFormat.IsWellFormed(changed), changed);
        }

        Assert.False(KeyFormat.IsWellFormed(key[..^1]));
    }
}
