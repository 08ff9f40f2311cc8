package org.proxenos.workbench;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that a class has no superclass of its own choice. */
final class ExtendObjectOnly extends ArchCondition<JavaClass> {
    ExtendObjectOnly() {
        super("extend Object only");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        String parent = item.getSuperclass().map(JavaType::getName).orElse(Object.class.getName());
        events.add(new SimpleConditionEvent(
                item, parent.equals(Object.class.getName()), item.getName() + " extends " + parent));
    }
}
