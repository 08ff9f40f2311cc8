/**
 * The workbench's server: who may come in, how a page is made, where sections register. The pages themselves are sections,
 * in packages below this one, which know this one and not each other.
 *
 * <p><b>A section</b> ({@link org.proxenos.workbench.serve.Section}) has entries for the navigation and adds its routes to
 * Javalin's. Each route names the {@link org.proxenos.workbench.serve.TeamRole}s that may use it; an owner may use all, and a
 * route that names none is the owners' alone. The list of sections is in {@code serve.section.Sections}.
 *
 * <p><b>A page</b> is a jte template below {@code src/main/jte}, put into the common layout by {@link
 * org.proxenos.workbench.serve.Pages#show}: {@code pages.show(ctx, "Coding", "coding/form.jte", Map.of("unit", unit))}. There
 * is no inline style or script: the content security policy allows none. Scripts and styles are files in this package's
 * {@code assets/}, addressed by {@link org.proxenos.workbench.serve.Assets#address}.
 *
 * <p><b>Who asks</b> is {@link org.proxenos.workbench.serve.Visitor#of}: a name and a role. Without {@code --host} there is one
 * visitor, the owner.
 *
 * <p><b>Forged requests:</b> every request but GET and HEAD must carry the session's secret, as the form field {@code csrf}
 * (a template writes {@code <input type="hidden" name="csrf" value="${csrf}">}, given {@link
 * org.proxenos.workbench.serve.Visitor#csrf}) or as the header {@code X-CSRF-Token} (a script reads it from {@code <meta
 * name="csrf">}; htmx sends it by itself). It is answered with 403 otherwise, before any section sees it. A GET changes
 * nothing.
 */
@NullMarked
package org.proxenos.workbench.serve;

import org.jspecify.annotations.NullMarked;
