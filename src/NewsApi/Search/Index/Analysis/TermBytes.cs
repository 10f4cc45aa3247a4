using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace NewsApi.Search.Index.Analysis;

/// <summary>A term whose bytes are known: Lucene's own would make them of its characters each time.</summary>
internal sealed class TermBytes : Attribute, ITermToBytesRefAttribute
{
    public byte[] Value { get; set; } = [];

    public BytesRef BytesRef { get; } = new();

    public void FillBytesRef() => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (Value, 0, Value.Length);

    public override void Clear() => Value = [];

    public override void CopyTo(IAttribute target) => ((TermBytes)target).Value = Value;
}
