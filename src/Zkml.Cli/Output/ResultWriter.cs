using System.Text;

namespace Zkml.Cli.Output;

/// <summary>Standard output, whose failure is told from that of any other file.</summary>
internal sealed class ResultWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Do(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Do(() => inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Do(() => inner.Write(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Do(() => inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Do(inner.Flush);

    private static void Do(Action write)
    {
        try
        {
            write();
        }
        catch (IOException problem)
        {
            throw new OutputException(problem.Message);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new OutputException("it is closed");
        }
    }
}
