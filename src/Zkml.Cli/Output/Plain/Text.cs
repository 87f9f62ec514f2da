using Spectre.Console;
using Spectre.Console.Rendering;
using Zkml.Host;

namespace Zkml.Cli;

/// <summary>
/// A text on the console, one line of it, with whatever a terminal would obey shown as an escape. It stands in the assembly's own namespace, where its name
/// goes before that of <see cref="Spectre.Console.Text"/>: so a report cannot forget that its texts may be somebody else's.
/// </summary>
/// <param name="text">Brackets in it mean themselves.</param>
/// <param name="style">Colours; none by default.</param>
internal sealed class Text(string text, Style? style = null) : IRenderable
{
    private readonly Spectre.Console.Text _text = new(VisibleText.OneLine(text), style);

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)_text).Measure(options, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => ((IRenderable)_text).Render(options, maxWidth);
}
