using System.Text;

namespace Zkml.Cli.Output;

/// <summary>
/// Drops the blanks at the end of each line: the console library fills tables up to their width, which a terminal does not show, and a file or a comparison does. Passes on what a line has before
/// its end at once.
/// </summary>
/// <param name="inner">Takes the lines.</param>
internal sealed class TrimmedWriter(TextWriter inner) : TextWriter
{
    private int _blanks;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var text = rest.TrimEnd(' ');
            var line = rest.IndexOfAny('\r', '\n');
            if (line < 0)
            {
                Pass(text);
                _blanks += rest.Length - text.Length;
                return;
            }

            Pass(rest[..line].TrimEnd(' '));
            _blanks = 0;
            inner.Write(rest[line]);
            rest = rest[(line + 1)..];
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + Environment.NewLine);

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private void Pass(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            inner.Write($"{new string(' ', _blanks)}{text}");
            _blanks = 0;
        }
    }
}
