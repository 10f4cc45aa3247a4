namespace NewsApi.Search.Index.Analysis;

/// <summary>Reads a text forward with a view of its neighbours, without holding it whole.</summary>
internal sealed class TextWindow
{
    private const int Size = 8192;

    // How far one may look back and ahead.
    private const int Reach = 8;

    private readonly char[] _characters = new char[Size];
    private TextReader _reader = TextReader.Null;
    private int _start;
    private int _at;
    private int _length;
    private bool _isReadToEnd;

    /// <summary>Where the window stands in the text.</summary>
    public int Position => _start + _at;

    public bool IsAtEnd => _at >= _length;

    /// <summary>The character <paramref name="distance"/> from here; NUL outside the text.</summary>
    public char this[int distance] => _at + distance >= 0 && _at + distance < _length ? _characters[_at + distance] : '\0';

    /// <summary>Begins a new text.</summary>
    public void Read(TextReader reader)
    {
        _reader = reader;
        (_start, _at, _length, _isReadToEnd) = (0, 0, 0, false);
        Fill();
    }

    public void Advance(int count)
    {
        _at += count;
        if (_at + Reach >= _length && !_isReadToEnd)
        {
            Fill();
        }
    }

    private void Fill()
    {
        var dropped = Math.Max(0, _at - Reach);
        Array.Copy(_characters, dropped, _characters, 0, _length - dropped);
        (_start, _at, _length) = (_start + dropped, _at - dropped, _length - dropped);
        while (!_isReadToEnd && _length < Size)
        {
            var read = _reader.Read(_characters, _length, Size - _length);
            _isReadToEnd = read <= 0;
            _length += Math.Max(read, 0);
        }
    }
}
