using HandlebarsDotNet;

namespace Zkml.Cli.Html;

/// <summary>The templates of pages. What they fill in is escaped, a name that is not there is a fault, and <c>{{> table}}</c> is a table of texts.</summary>
internal static class PageTemplate
{
    /// <summary>A page's text.</summary>
    /// <param name="resource">The template, by its file's name.</param>
    /// <param name="content">What it fills in.</param>
    public static string Fill(string resource, object content)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new VisibleEncoder() });
        handlebars.RegisterTemplate("table", PageResource.Read("table.hbs"));
        return handlebars.Compile(PageResource.Read(resource))(content);
    }
}
